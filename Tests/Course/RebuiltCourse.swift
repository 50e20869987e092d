import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Course

/// A course in `lessons`, its sites and a cache.
final class RebuiltCourse: Sendable {
  let folder: TemporaryFolder

  init(_ lessons: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, text) in lessons { try write(text, to: name) }
  }

  func write(_ text: String, to lesson: String) throws {
    try folder.write(text, to: "lessons/" + lesson)
  }

  func edit(_ lesson: String, _ change: (String) -> String) throws {
    try write(change(try folder.read("lessons/" + lesson)), to: lesson)
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(at: folder.url(name)) }

  func build(
    _ lessons: String = "lessons", to site: String, cached: Bool
  ) async throws -> CourseBuild.Outcome {
    try await CourseBuild.run(
      [folder.path + "/" + lessons], options: options(site, cached: cached))
  }

  func compare(to site: String, cached: Bool) async throws -> [String] {
    try await CourseBuild.compare(
      [folder.path + "/lessons"], options: options(site, cached: cached)
    ).diagnostics.map(\.message)
  }

  func options(_ site: String, cached: Bool) -> CourseBuild.Options {
    CourseBuild.Options(
      output: folder.path + "/" + site, jobs: 2,
      cache: cached ? BuildCache(in: folder.path + "/cache") : nil)
  }

  func files(of site: String) throws -> [String: Data] {
    let names = try folder.files(in: site)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: folder.url(site + "/" + $0)))
      })
  }

  func times(of site: String) throws -> [String: Date] {
    let names = try folder.files(in: site)
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        let path = folder.url(site + "/" + name).path
        let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        return (name, try #require(time as? Date))
      })
  }

  /// The files of what lessons became.
  func keptPages() throws -> [String] {
    try folder.files(in: "cache").filter { $0.lastPathName.utf8.count == 64 }.map { "cache/" + $0 }
  }

  /// The caches of courses.
  func cacheFolders() throws -> [String] {
    Set(try folder.files(in: "cache").compactMap { $0.split(separator: "/").dropLast().first })
      .map { "cache/" + $0 }
  }

  /// Changes a byte of a file of the cache, cuts it off, or removes it.
  func damageCache(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let files = (try? folder.files(in: "cache")) ?? []
    guard let name = files.randomElement(using: &random) else { return }
    let url = folder.url("cache/" + name)
    var bytes = try Data(contentsOf: url)
    switch seed % 3 {
    case 0: return remove("cache/" + name)
    case 1 where !bytes.isEmpty: bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1
    default: bytes = bytes.prefix(Int.random(in: 0...bytes.count, using: &random))
    }
    try bytes.write(to: url)
  }
}

extension CourseBuild.Outcome {
  var messages: [String] {
    diagnostics.inReadingOrder().map { diagnostic in
      let place = diagnostic.range.map { range in
        let (line, column) = range.file.position(of: range.offsets.lowerBound)
        return "\(range.file.path):\(line):\(column): "
      }
      return (place ?? "") + diagnostic.message
    }
  }
}
