/// What a file is sealed with: its data key, and the copies of it that lie wrapped in the file.
struct FileSeal {
  let key: DataKey
  let slots: [KeySlot]
}
