import Ledger
import Terminal
import Workbench

/// The certificate of a destruction as text: nothing in it tells what the inspection said.
struct CertificatePage {
  let text: String

  init(_ certificate: DestructionCertificate, _ styling: TextStyling) {
    var page = TextPage(styling)
    page.add("Certificate of destruction", .bold)
    page.add("On \(certificate.clock), by CaseAudit \(certificate.program).")
    if let extent = certificate.extent {
      page.add("Inspection \(extent.identity)")
      page.add("\(counted(extent.entries, "entry", "entries")), \(counted(extent.cases, "case"))")
    } else {
      page.add("The file was damaged, so what it held could not be counted.")
    }
    page.heading("Overwritten and removed")
    for file in certificate.files {
      page.add(file.path, indent: 2)
      page.add("\(counted(file.size, "byte")), SHA-256", indent: 4)
      page.add(file.hash, indent: 4)
    }
    page.heading("Not deleted: what left the file before, as far as it knew")
    for disclosure in certificate.disclosures { page.add(disclosure.line, indent: 2) }
    if certificate.disclosures.isEmpty {
      page.add(certificate.extent == nil ? "Not known." : "Nothing.", indent: 2)
    }
    text = page.text
  }
}
