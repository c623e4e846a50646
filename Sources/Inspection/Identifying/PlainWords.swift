/// Words that the search for names knows: a table of data, read once.
enum PlainWords {
  /// Words that begin sentences, or that are written large without being names.
  static let ordinary = words(
    """
    a about after again all also although an and another any april are as asked at august aware
    because been before being both but by can clear clearly contact could december despite did do
    does during each early emails evidence family father february few file first following for
    friday from full further gaps good had has have he her here his how however i if in is it
    january july june last later less like little many march may missing monday more most mother
    much mum dad must my needs neither never new next no none not nothing notes november now
    october of off on once one only or other others our out over parents plan plans police poor
    recent recorded records reports risk saturday saw second see seen september she should since
    so some still strong such sunday than that the their them then there these they this those
    though three through thursday to told too tuesday two under until very visit visits was we
    wednesday weak well were what when where which while who whole why will with without work
    worker workers would yes yet you your
    """)

  /// Words beside which no name stands: institutions, offices, places, months and days.
  static let institutional = words(
    """
    academy act april asset assetplus association august authority borough bureau cafcass camhs
    care centre charity child children childrens children's church city clinic club code college
    commission community conference council county court crime criminal crown december department
    disposal district division education february forum foundation friday grammar group guidance
    harm health home hospital house hub inspectorate january july june justice lane lives magistrates
    magistrates' management march meeting model monday nhs november nursery october office officer
    order panel park partnership plan police practice primary prison probation programme project
    protection protocol referral register rehabilitation report resettlement review risk road
    safeguarding saturday school secondary section secure sentence september service services sheet
    social society special speech standard standards street sunday supervision support team
    thursday trust tuesday unit university victim ward wednesday welfare worker youth yjs yot
    british english england welsh wales scottish scotland irish ireland london
    """)

  static let titles = words("mr mrs ms miss mx dr prof sir")

  /// Names that end like verbs or adverbs.
  static let inflectedNames = words(
    """
    ahmed alfred ally beverly billy carly cecily charly ed emily fred jared kelly kimberly lily
    milly mohamed mohammed molly muhammed polly sally saeed sayed shelly syed ted wilfred winifred
    """)

  /// Words that tell of a birth.
  static let birth = words("born birth birthday birthdate dob d.o.b d.o.b.")

  /// The areas of British postcodes.
  static let postcodeAreas = words(
    """
    AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY
    E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL
    LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN
    SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
