import TestSupport

/// The files of a course of one lesson, made by the grammars of each, and then damaged.
struct FuzzedCourse: CustomStringConvertible {
  var lesson: String
  var network: String
  var samples: String
  var settings: String
  var lessonName: String

  /// - Parameter texts: lessons, which are taken parts of.
  init(_ random: inout SplitMix64, from texts: [String]) {
    lesson =
      random.chance(25) ? random.pick(texts) : FuzzGrammar.lesson(&random, parts: texts)
    network = FuzzGrammar.network(&random)
    samples = FuzzGrammar.samples(&random)
    settings = FuzzGrammar.settings(&random)
    lessonName = FuzzGrammar.fileName(&random)
    if random.chance(75) { lesson = FuzzDamage.damaged(lesson, &random) }
    if random.chance(50) { network = FuzzDamage.damaged(network, &random) }
    if random.chance(50) { samples = FuzzDamage.damaged(samples, &random) }
    if random.chance(50) { settings = FuzzDamage.damaged(settings, &random) }
  }

  var description: String {
    FuzzedFiles([
      (lessonName, lesson), ("net.yaml", network), ("data.csv", samples),
      ("chainrule.yaml", settings),
    ]).description
  }
}
