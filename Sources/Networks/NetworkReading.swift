public import Diagnostics
import Engine
public import YAML

extension NetworkDescription {
  /// Reads a `network` block: a mapping, or `file:` and the path of one.
  ///
  /// - Parameters:
  ///   - text: the block's body, YAML.
  ///   - folder: what files that the block names must lie in.
  ///   - diagnostics: get every mistake that can be found in one run.
  public init?(
    _ text: SourceText, in folder: SourceFolder, reporting diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    let description = YAMLNode(text, reporting: &found).flatMap {
      Self.read($0, in: folder, reporting: &found)
    }
    diagnostics += found
    guard let description, !found.containsError else { return nil }
    self = description
  }

  /// Reads a network from its own file.
  public init?(
    file: SourceFile, in folder: SourceFolder, reporting diagnostics: inout [Diagnostic]
  ) {
    self.init(whole: SourceText(file), name: nil, in: folder, reporting: &diagnostics)
  }

  /// Reads the network whose file is named at a place, such as in the front matter's `network: …`.
  public init?(
    file path: Placed<String>, in folder: SourceFolder, reporting diagnostics: inout [Diagnostic]
  ) {
    self.init(file: path, name: nil, in: folder, reporting: &diagnostics)
  }

  private init?(
    file path: Placed<String>, name: String?, in folder: SourceFolder,
    reporting diagnostics: inout [Diagnostic]
  ) {
    do {
      let file = try folder.read(path.value, namedIn: path.range.file)
      self.init(whole: SourceText(file), name: name, in: folder, reporting: &diagnostics)
    } catch {
      diagnostics.append(
        .error("the network file '\(path.value)' \(error.message)", at: path.range))
      return nil
    }
  }

  private init?(
    whole text: SourceText, name: String?, in folder: SourceFolder,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    let node = YAMLNode(text, reporting: &found)
    var reader = NetworkReader(folder: folder)
    var description: NetworkDescription?
    if case .mapping(let mapping)? = node,
      let key = mapping.entries.first(where: { $0.key.text == "file" })?.key
    {
      found.append(.error("a network file holds the network itself, not 'file'", at: key.range))
    } else if let node {
      description = reader.network(from: node, name: name)
    }
    found += reader.diagnostics
    diagnostics += found
    guard let description, !found.containsError else { return nil }
    self = description
  }

  private static func read(
    _ node: YAMLNode, in folder: SourceFolder, reporting diagnostics: inout [Diagnostic]
  ) -> NetworkDescription? {
    if case .mapping(let mapping) = node, let path = mapping["file"] {
      for entry in mapping.entries where !["file", "name"].contains(entry.key.text) {
        diagnostics.append(
          .error(
            "'\(entry.key.text)' beside 'file': a network from a file has it there",
            at: entry.key.range))
      }
      let name = mapping["name"]?.text("the name", reporting: &diagnostics)
      guard let path = path.text("'file'", reporting: &diagnostics) else { return nil }
      return NetworkDescription(
        file: path, name: name?.value, in: folder, reporting: &diagnostics)
    }
    var reader = NetworkReader(folder: folder)
    let description = reader.network(from: node, name: nil)
    diagnostics += reader.diagnostics
    return description
  }
}
