import Diagnostics
import Meaning
import YAML

/// On what network something of a lesson is computed, and for which sample.
extension LessonState {
  /// The setting that a block asks for; nil where there is none, which is reported.
  mutating func setting(for fence: Fence) -> Setting? {
    setting(for: fence.options, at: fence.place)
  }

  /// The setting that the options of a block ask for; nil where there is none, which is reported.
  mutating func setting(for options: BlockOptions, at place: SourceRange?) -> Setting? {
    guard let reference = networks.reference(for: options) else {
      if let wanted = options.network, !networks.someAreBroken {
        let names = networks.names
        let hint =
          names.isEmpty ? "; no network has a name" : suggestion(for: wanted.name, among: names)
        error("no network is called '\(wanted.name)'\(hint)", at: wanted.range)
      }
      return nil
    }
    guard
      var setting = setting(
        at: reference, updates: options.updates, place: place, updatesRange: options.updatesRange)
    else { return nil }
    // A network without samples can be shown; what is computed from one says that it is missing.
    let isDefault = options.sampleRange == nil && setting.samples.isEmpty
    let first = convention.numbering.samplesFrom
    let sample = options.sampleRange == nil ? options.sample : options.sample - first
    guard setting.samples.indices.contains(sample) || isDefault else {
      let count = setting.samples.count
      let what =
        count == 0
        ? "no samples"
        : count == 1 ? "only sample \(first)" : "samples \(first) to \(first + count - 1)"
      error(
        "there is no sample \(options.sample): the network has \(what)",
        at: options.sampleRange ?? place)
      return nil
    }
    setting.sample = sample
    return setting
  }

  /// The setting of formulas and prose; nil where there is none, which is reported.
  mutating func setting(at place: SourceRange?) -> Setting? {
    setting(at: networks.nearest, updates: 0, place: place, updatesRange: nil)
  }

  /// The setting of formulas and prose, where there is a network that can be read.
  mutating func settingIfAny(
    at place: SourceRange?
  ) -> (setting: Setting, reference: LessonNetworks.Reference)? {
    let reference = networks.nearest
    guard case .found = networks.find(reference),
      let setting = setting(at: reference, updates: 0, place: place, updatesRange: nil)
    else { return nil }
    return (setting, reference)
  }

  private mutating func setting(
    at reference: LessonNetworks.Reference, updates: Int, place: SourceRange?,
    updatesRange: SourceRange?
  ) -> Setting? {
    switch networks.find(reference) {
    case .broken: return nil
    case .none:
      guard !networks.isAbsenceReported else { return nil }
      networks.isAbsenceReported = true
      error(
        "there is no network to compute this on", at: place,
        notes: ["write a network block above, or name a file with network: in chainrule.yaml"])
      return nil
    case .found(let network):
      do {
        var setting = try networks.setting(of: network, at: reference, updates: updates)
        setting.convention = convention
        return setting
      } catch {
        self.error(error.message, at: updatesRange ?? place)
        return nil
      }
    }
  }
}
