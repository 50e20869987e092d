import Diagnostics

extension YAMLNode {
  /// Reads one YAML document. Nothing but blanks and comments is an empty scalar.
  ///
  /// - Returns: nil where the text cannot be read to its end, which is reported.
  public init?(_ text: SourceText, reporting diagnostics: inout [Diagnostic]) {
    guard var reader = YAMLReader(text) else { return nil }
    let node = reader.document()
    diagnostics += reader.diagnostics
    guard let node else { return nil }
    self = node
  }
}

/// Composes the events of a document to a tree, and keeps it within bounds.
private struct YAMLReader: ~Copyable {
  var diagnostics: [Diagnostic] = []

  private let text: SourceText
  private let offsets: CodePointOffsets
  private var events: EventReader
  private var anchors: [String: Tree] = [:]
  private var openAnchors: Set<String> = []
  private var aliases = 0
  private var nodes = 0

  private static let deepestNesting = 200
  private static let mostAliases = 1_000
  /// Aliases of aliases double with each, so what they stand for is bounded, too. A file of the
  /// largest size holds fewer nodes.
  private static let mostNodes = 4 << 20

  /// A node with its extent, aliases replaced by what they stand for.
  private struct Tree {
    let node: YAMLNode
    let depth: Int
    let nodes: Int
  }

  private struct Stopped: Error {}

  init?(_ text: SourceText) {
    guard let events = EventReader(text.utf8) else { return nil }
    self.text = text
    self.events = events
    offsets = CodePointOffsets(text.utf8)
  }

  mutating func document() -> YAMLNode? {
    do {
      var result: YAMLNode?
      while true {
        let event = try next()
        switch event.content {
        case .other: continue
        case .streamEnd:
          return result ?? .scalar(YAMLScalar(text: "", range: text[0..<0]))
        case .documentStart:
          guard result == nil else {
            throw stop("a second YAML document; one is expected", at: event)
          }
          result = try tree(from: try next(), depth: 1).node
        case .scalar, .sequenceStart, .mappingStart, .alias, .collectionEnd: continue
        }
      }
    } catch {
      return nil
    }
  }

  private mutating func next() throws(Stopped) -> EventReader.Event {
    do {
      return try events.next()
    } catch {
      diagnostics.append(explanation(of: error, in: text, offsets: offsets))
      throw Stopped()
    }
  }

  private mutating func stop(_ message: String, at event: EventReader.Event) -> Stopped {
    diagnostics.append(.error(message, at: range(of: event)))
    return Stopped()
  }

  private mutating func tree(
    from event: EventReader.Event, depth: Int
  ) throws(Stopped) -> Tree {
    nodes += 1
    guard depth <= Self.deepestNesting else {
      throw stop("YAML nested deeper than \(Self.deepestNesting) levels", at: event)
    }
    guard case .alias = event.content else {
      if let anchor = event.anchor { openAnchors.insert(anchor) }
      let result = try written(event, depth: depth)
      if let anchor = event.anchor {
        openAnchors.remove(anchor)
        anchors[anchor] = result
      }
      return result
    }
    return try aliased(event, depth: depth)
  }

  private mutating func aliased(
    _ event: EventReader.Event, depth: Int
  ) throws(Stopped) -> Tree {
    let name = event.anchor ?? ""
    guard !openAnchors.contains(name) else {
      throw stop("'*\(name)' stands within what it refers to", at: event)
    }
    guard let tree = anchors[name] else {
      let nearest = anchors.keys.sorted().nearest(to: name).map { "; did you mean '*\($0)'?" } ?? ""
      throw stop("'*\(name)' refers to no anchor above\(nearest)", at: event)
    }
    aliases += 1
    guard aliases <= Self.mostAliases else {
      throw stop("more than \(Self.mostAliases) YAML aliases", at: event)
    }
    nodes += tree.nodes
    guard nodes <= Self.mostNodes else {
      throw stop("YAML aliases stand for more than \(Self.mostNodes) values", at: event)
    }
    guard depth + tree.depth - 1 <= Self.deepestNesting else {
      throw stop("YAML nested deeper than \(Self.deepestNesting) levels", at: event)
    }
    return tree
  }

  private mutating func written(
    _ event: EventReader.Event, depth: Int
  ) throws(Stopped) -> Tree {
    switch event.content {
    case .scalar(let value, let style, let tag):
      let scalar = YAMLScalar(text: value, style: style, tag: tag, range: range(of: event))
      checkEscapes(of: scalar)
      return Tree(node: .scalar(scalar), depth: 1, nodes: 1)
    case .sequenceStart(let tag, let isFlow):
      return try sequence(from: event, tag: tag, isFlow: isFlow, depth: depth)
    case .mappingStart(let tag, let isFlow):
      return try mapping(from: event, tag: tag, isFlow: isFlow, depth: depth)
    case .alias, .collectionEnd, .documentStart, .streamEnd, .other:
      throw stop("no YAML value stands here", at: event)
    }
  }

  private mutating func sequence(
    from start: EventReader.Event, tag: String?, isFlow: Bool, depth: Int
  ) throws(Stopped) -> Tree {
    var items: [YAMLNode] = []
    var extent = (depth: 0, nodes: 1)
    while true {
      let event = try next()
      if case .collectionEnd = event.content {
        let end = isFlow ? offsets[event.end] : items.last?.range.offsets.upperBound
        let node = YAMLNode.sequence(
          YAMLSequence(items: items, tag: tag, range: range(from: start, isFlow: isFlow, to: end)))
        return Tree(node: node, depth: extent.depth + 1, nodes: extent.nodes)
      }
      let item = try tree(from: event, depth: depth + 1)
      items.append(item.node)
      extent = (max(extent.depth, item.depth), extent.nodes + item.nodes)
    }
  }

  private mutating func mapping(
    from start: EventReader.Event, tag: String?, isFlow: Bool, depth: Int
  ) throws(Stopped) -> Tree {
    var entries: [YAMLMapping.Entry] = []
    var places: [String: SourceRange] = [:]
    var extent = (depth: 0, nodes: 1)
    while true {
      let event = try next()
      if case .collectionEnd = event.content {
        let end = isFlow ? offsets[event.end] : entries.last?.value.range.offsets.upperBound
        let node = YAMLNode.mapping(
          YAMLMapping(
            entries: entries, tag: tag, range: range(from: start, isFlow: isFlow, to: end)))
        return Tree(node: node, depth: extent.depth + 1, nodes: extent.nodes)
      }
      let key = try tree(from: event, depth: depth + 1)
      let value = try tree(from: try next(), depth: depth + 1)
      extent = (max(extent.depth, value.depth), extent.nodes + key.nodes + value.nodes)
      guard case .scalar(let name) = key.node else {
        diagnostics.append(
          .error(
            "a key must be text, found \(key.node.kind)", at: key.node.range,
            notes: ["a text that begins with '{' or '[' wants single quotes"]))
        continue
      }
      if let first = places[name.text] {
        let line = first.file.position(of: first.offsets.lowerBound).line
        diagnostics.append(
          .error("'\(name.text)' is given twice; first in line \(line)", at: name.range))
        continue
      }
      places[name.text] = name.range
      entries.append(YAMLMapping.Entry(key: name, value: value.node))
    }
  }

  /// In double quotes `\tanh` is a tab and "anh".
  private mutating func checkEscapes(of scalar: YAMLScalar) {
    guard scalar.style == .doubleQuoted else { return }
    let source = Array(scalar.range.text.utf8)
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    var i = 0
    while i + 2 < source.count {
      if source[i] == UInt8(ascii: "\\") {
        if isLetter(source[i + 1]), isLetter(source[i + 2]), source[i + 1] != UInt8(ascii: "x"),
          source[i + 1] != UInt8(ascii: "u")
        {
          let letter = Character(Unicode.Scalar(source[i + 1]))
          let place = scalar.range[i..<i + 2]
          diagnostics.append(
            .warning(
              "'\\\(letter)' in double quotes is one control character; LaTeX wants single quotes",
              at: place))
          return
        }
        i += 1
      }
      i += 1
    }
  }

  private func range(of event: EventReader.Event) -> SourceRange {
    let start = offsets[event.start]
    return text[start..<endOfText(from: start, to: offsets[event.end])]
  }

  /// A block collection's own end is where the next thing begins, so its last value's is taken.
  private func range(
    from start: EventReader.Event, isFlow: Bool, to end: Int?
  ) -> SourceRange {
    let first = offsets[start.start]
    guard !isFlow, let end else { return text[first..<max(first, end ?? first)] }
    let place = text[first..<first]
    return SourceRange(
      file: place.file, offsets: place.offsets.lowerBound..<max(place.offsets.lowerBound, end))
  }

  private func endOfText(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, text.utf8[end - 1] == 0x20 || (0x09...0x0D).contains(text.utf8[end - 1]) {
      end -= 1
    }
    return end
  }
}
