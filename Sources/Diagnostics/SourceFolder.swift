#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder that a lesson's files must lie in, symbolic links resolved.
public struct SourceFolder: Sendable {
  /// As the user would write it.
  public let path: String
  /// Is told of each file that is read because another names it.
  private let readings: SourceReadings?

  /// A folder that need not exist yet.
  public init(path: String, recordingIn readings: SourceReadings? = nil) {
    self.path = path
    self.readings = readings
  }

  /// Reads a file that another names, such as a lesson's `file: data/xor.csv`.
  ///
  /// - Parameters:
  ///   - reference: a path relative to the folder of `origin`.
  ///   - origin: the file that names it.
  ///   - most: how many bytes the file may have.
  /// - Throws: `outside` where the path, or a symbolic link on its way, leads out of the folder.
  public func read(
    _ reference: String, namedIn origin: SourceFile, atMost most: Int = SourceFile.largestSize
  ) throws(SourceFileError) -> SourceFile {
    let outcome = Result { () throws(SourceFileError) in
      let place = try locate(reference, namedIn: origin)
      return try SourceFile(reading: place.location, shownAs: place.path, atMost: most)
    }
    readings?.add(
      SourceReading(reference: reference, origin: origin.path, most: most, outcome: outcome))
    return try outcome.get()
  }

  /// Where a file that another names lies, and its path as the user would write it.
  ///
  /// - Throws: `missing`, or `outside`; what lies outside is not looked at.
  public func locate(
    _ reference: String, namedIn origin: SourceFile
  ) throws(SourceFileError) -> (location: String, path: String) {
    guard !reference.isEmpty else { throw .missing }
    guard !reference.isAbsolutePath, !reference.utf8.contains(0) else { throw .outside }
    let base = origin.path.parentPath ?? "."
    guard let root = resolved(path), let resolvedBase = resolved(base) else { throw .missing }
    // What leaves the folder by its spelling alone is not looked at, so that nothing can be learnt of it.
    let spelled = (resolvedBase + "/" + reference).normalizedPath
    guard spelled.isBelow(root) else { throw .outside }
    guard let location = resolved(spelled) else { throw .missing }
    guard location.isBelow(root) else { throw .outside }
    let shown = (base == "." ? reference : base + "/" + reference).normalizedPath
    return (location, shown)
  }

  /// Whether what will be made at a path will lie in this folder: no symbolic link on the way leads out.
  public func willContain(_ path: String) -> Bool {
    guard let root = resolved(self.path) else { return false }
    var place = path
    var status = stat()
    while lstat(place, &status) != 0 {
      guard let parent = place.parentPath, parent != place else { return false }
      place = parent
    }
    return resolved(place).map { $0 == root || $0.isBelow(root) } ?? false
  }

  /// Whether a file that exists lies in this folder.
  public func contains(_ file: String) -> Bool {
    guard let root = resolved(path), let location = resolved(file) else { return false }
    return location.isBelow(root)
  }
}

/// The path with symbolic links resolved; nil where nothing lies there.
private func resolved(_ path: String) -> String? {
  guard let result = realpath(path, nil) else { return nil }
  defer { free(result) }
  return String(cString: result)
}
