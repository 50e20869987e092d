import Diagnostics
import Documents
import Pages

extension CachedLesson: Packable {
  func pack(into packer: inout Packer) {
    packer.add(summary)
    packer.add(readings)
    packer.add(inputs)
    packer.add(links)
    packer.add(diagnostics)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    summary = try LessonSummary(from: &unpacker)
    readings = try unpacker.list()
    inputs = try Checksum(from: &unpacker)
    links = try Checksum(from: &unpacker)
    diagnostics = try unpacker.list()
  }
}

extension CachedLesson.Reading: Packable {
  func pack(into packer: inout Packer) {
    packer.add(reference)
    packer.add(origin)
    packer.add(most)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    reference = try String(from: &unpacker)
    origin = try String(from: &unpacker)
    most = try unpacker.number()
  }
}

/// Where the lesson lies and begins is not packed: it is looked up again.
extension LessonSummary: Packable {
  func pack(into packer: inout Packer) {
    packer.add(file.path.text)
    packer.add(title)
    packer.add(drawingCount)
    packer.add(searchRows)
    packer.add(references)
    let anchors = anchors.sorted { $0.key < $1.key }
    packer.add(anchors.map(\.key))
    packer.add(anchors.map(\.value))
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    guard let path = SitePath(try String(from: &unpacker)) else { throw PackingError() }
    let title = try String(from: &unpacker)
    let drawingCount = try unpacker.number()
    let searchRows = try String(from: &unpacker)
    let references: [Reference] = try unpacker.list()
    let ids: [String] = try unpacker.list()
    let words: [String] = try unpacker.list()
    self.init(
      file: LessonFile(path: path, location: path.text), title: title, start: nil,
      drawingCount: drawingCount, searchRows: searchRows, references: references,
      anchors: Dictionary(zip(ids, words)) { first, _ in first })
  }
}

extension LessonSummary.Reference: Packable {
  func pack(into packer: inout Packer) {
    packer.add(kind.rawValue)
    packer.add(address)
    packer.add(title)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    guard let kind = Kind(rawValue: try unpacker.number()) else { throw PackingError() }
    self.kind = kind
    address = try String(from: &unpacker)
    title = try String(from: &unpacker)
  }
}

extension CachedDiagnostic: Packable {
  private static let severities: [Diagnostic.Severity] = [.error, .warning, .note]

  func pack(into packer: inout Packer) {
    packer.add(Self.severities.firstIndex(of: severity) ?? 0)
    packer.add(message)
    packer.add(notes)
    packer.add(rule.rawValue)
    packer.add(place)
    packer.add(fix)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    let number = try unpacker.number()
    guard Self.severities.indices.contains(number) else { throw PackingError() }
    severity = Self.severities[number]
    message = try String(from: &unpacker)
    notes = try unpacker.list()
    guard let rule = Diagnostic.Rule(rawValue: try String(from: &unpacker)) else {
      throw PackingError()
    }
    self.rule = rule
    place = try unpacker.optional()
    fix = try unpacker.optional()
  }
}

extension CachedDiagnostic.Place: Packable {
  func pack(into packer: inout Packer) {
    packer.add(file)
    packer.add(offsets.lowerBound)
    packer.add(offsets.upperBound)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    file = try unpacker.number()
    let (lower, upper) = (try unpacker.number(), try unpacker.number())
    guard 0 <= lower, lower <= upper else { throw PackingError() }
    offsets = lower..<upper
  }
}

extension CachedDiagnostic.Fix: Packable {
  func pack(into packer: inout Packer) {
    packer.add(place)
    packer.add(replacement)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    place = try CachedDiagnostic.Place(from: &unpacker)
    replacement = try String(from: &unpacker)
  }
}

extension TypesetLesson: Packable {
  func pack(into packer: inout Packer) {
    packer.add(page.title)
    packer.add(page.language)
    packer.add(page.contents)
    packer.add(page.main.text)
    packer.add(page.quantities.text)
    packer.add(page.checks)
    packer.add(page.generator)
    packer.add(page.metadata)
    packer.add(markdown)
    packer.add(drawings)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    let title = try String(from: &unpacker)
    let language = try String(from: &unpacker)
    let contents: [HTMLPage.Entry] = try unpacker.list()
    let main = TrustedMarkup(trusting: try String(from: &unpacker))
    let quantities = TrustedMarkup(trusting: try String(from: &unpacker))
    let checks = try String(from: &unpacker)
    page = HTMLPage(
      title: title, language: language, contents: contents, main: main, quantities: quantities,
      checks: checks, generator: try String(from: &unpacker))
    page.metadata = try Metadata(from: &unpacker)
    markdown = try String(from: &unpacker)
    drawings = try unpacker.list()
  }
}

extension HTMLPage.Entry: Packable {
  func pack(into packer: inout Packer) {
    packer.add(level)
    packer.add(anchor)
    packer.add(title.text)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      level: try unpacker.number(), anchor: try String(from: &unpacker),
      title: TrustedMarkup(trusting: try String(from: &unpacker)))
  }
}
