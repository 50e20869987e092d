import Diagnostics
import Documents
import Expressions
import Meaning
import Templates
import Wording

/// The quantities that a lesson's formulas and drawings name, and what its page says of each.
struct QuantityRegister {
  /// A network at one time of its training: the same symbol means another number on another.
  struct Scope: Hashable {
    let network: LessonNetworks.Reference
    let updates: Int
  }

  /// What decides which quantity a symbol stands for.
  private struct Reading: Hashable {
    let scope: Scope
    let sample: Int
    let convention: Convention
  }

  private(set) var notes: [QuantityNote] = []
  /// Where the note of each name is, and whose spelling it has.
  private var named: [String: (note: Int, convention: Convention)] = [:]
  private var networks: [LessonNetworks.Reference] = []
  private var identities: [Reading: KnownIdentities] = [:]
  private let words: Words
  private let digits: Int
  private let readings: FormulaReadings

  init(words: Words, digits: Int, readings: FormulaReadings) {
    self.words = words
    self.digits = digits
    self.readings = readings
  }

  /// The formula with all that it speaks of named, values that it mentions already among it.
  ///
  /// - Parameter setting: with the convention of whoever wrote it.
  mutating func naming(
    _ formula: Documents.Formula, on setting: Setting, _ scope: Scope
  ) throws(TemplateError) -> Documents.Formula {
    let convention = setting.convention
    let read = readings.read(formula.latex, in: convention).formula
    var result = formula
    result.mentions = []
    let reading = Reading(scope: scope, sample: setting.sample, convention: convention)
    let mentions = read.mentions(
      among: &identities[reading, default: KnownIdentities(in: setting)])
    for mention in mentions {
      let name = try self.name(
        of: mention.identity, written: mention.expression, in: convention, on: setting, scope)
      result.mentions.append(QuantityMention(range: mention.range, quantity: name))
    }
    result.mentions += try named(formula.mentions, on: setting, scope)
    return result
  }

  /// Values that a formula mentions, by the names that their quantities have on the page.
  mutating func named(
    _ values: [QuantityMention], on setting: Setting, _ scope: Scope
  ) throws(TemplateError) -> [QuantityMention] {
    var named: [QuantityMention] = []
    for value in values {
      guard let identity = QuantityIdentity(value.quantity) else { continue }
      let name = try self.name(of: identity, on: setting, scope)
      named.append(QuantityMention(range: value.range, quantity: name))
    }
    return named
  }

  /// The name of a quantity on the page; what it is has its note from then on.
  ///
  /// - Parameters:
  ///   - written: how the formula that names it first writes it; nil for what the program draws.
  ///   - convention: of whoever wrote that formula.
  mutating func name(
    of identity: QuantityIdentity, written: Expression? = nil,
    in convention: Convention = .standard, on setting: Setting, _ scope: Scope
  ) throws(TemplateError) -> String {
    let name = prefix(of: scope) + identity.description
    // An author's own spelling takes the place of the program's.
    let earlier = named[name]
    if let earlier, earlier.convention != .standard || convention == .standard { return name }
    let description = QuantityDescription(
      of: identity, written: written?.latex(in: convention), numbering: convention.numbering,
      in: setting, updates: scope.updates, digits: digits)
    let note = try description.note(named: name, words: words)
    if let earlier {
      notes[earlier.note] = note
    } else {
      notes.append(note)
    }
    named[name] = (earlier?.note ?? notes.count - 1, convention)
    return name
  }

  private mutating func prefix(of scope: Scope) -> String {
    let number =
      networks.firstIndex(of: scope.network)
      ?? {
        networks.append(scope.network)
        return networks.count - 1
      }()
    let network = number > 0 ? "n\(number)+" : ""
    return network + (scope.updates > 0 ? "u\(scope.updates)+" : "")
  }
}
