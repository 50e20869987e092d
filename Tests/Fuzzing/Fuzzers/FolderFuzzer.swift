import Course
import Diagnostics
import Foundation
import Pages
import TestSupport

/// Folders of lessons with names of all kinds, which link to one another.
struct FolderFuzzer: Fuzzer {
  private let place: FuzzPlace
  private let typesetters: TypesetterPool

  init(in place: FuzzPlace) throws {
    self.place = place
    typesetters = TypesetterPool(katex: try KaTeX())
  }

  func input(_ random: inout SplitMix64) -> FuzzedFolder { FuzzedFolder(&random) }

  func problems(of folder: FuzzedFolder) async throws -> [String] {
    let root = place.folder + "/course"
    try? FileManager.default.removeItem(atPath: root)
    try folder.write(to: root)
    do {
      let preview = try await CourseBuild.preview(
        [root], options: CourseBuild.Options(), typesetters: typesetters)
      return Judgement.problems(of: preview.diagnostics)
    } catch {
      // What is wrong with the whole run.
      return error.message.isEmpty ? ["an error without a message"] : []
    }
  }
}
