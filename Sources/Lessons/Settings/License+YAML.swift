public import Diagnostics
public import Documents
public import YAML

extension License {
  /// A text, or a mapping with a name and an address. Of MyST's two, for the text and its code, that for the text.
  public init?(_ node: YAMLNode, reporting diagnostics: inout [Diagnostic]) {
    guard case .mapping(let mapping) = node else {
      guard let text = node.text("'license'", reporting: &diagnostics) else { return nil }
      self.init(text.value.onOneLine)
      return
    }
    if let content = mapping["content"] {
      mapping.checkKeys(of: "a license", known: ["content", "code"], reporting: &diagnostics)
      self.init(content, reporting: &diagnostics)
      return
    }
    let (names, addresses) = (["name", "text", "title", "id", "type"], ["url", "link"])
    mapping.checkKeys(of: "a license", known: names + addresses, reporting: &diagnostics)
    let name = names.lazy.compactMap { mapping[$0] }.first
    let address = addresses.lazy.compactMap { mapping[$0] }.first
    let place = address?.webAddress("the address of a license", reporting: &diagnostics)
    if let name {
      guard let text = name.text("the name of a license", reporting: &diagnostics) else {
        return nil
      }
      self.init(text.value.onOneLine)
      self.address = place ?? self.address
    } else if let place {
      self.init(place)
    } else {
      if address == nil {
        diagnostics.append(
          .error(
            "a license needs a 'name', a 'url' or both, as in {name: CC BY 4.0}",
            at: node.range.firstLine))
      }
      return nil
    }
  }
}

extension YAMLNode {
  /// An address that begins with http or https.
  public func webAddress(_ what: String, reporting diagnostics: inout [Diagnostic]) -> String? {
    guard let text = text(what, reporting: &diagnostics)?.value else { return nil }
    guard text.isWebAddress else {
      let mended = "https://" + text
      let hint =
        text.utf8.contains(UInt8(ascii: ".")) && !text.utf8.contains(UInt8(ascii: ":"))
          && mended.isWebAddress ? "; did you mean '\(mended)'?" : ""
      diagnostics.append(
        .error(
          "\(what) must be an address that begins with https:// or http://, found '\(text)'\(hint)",
          at: range))
      return nil
    }
    return text
  }
}
