/// The files of a site as they were put there, and what each was made of.
struct SiteRecord: Sendable {
  struct File: Sendable {
    let origin: Checksum
    let stamp: FileStamp
  }

  /// Its folder, symbolic links resolved.
  let site: String
  let files: [SitePath: File]
}

extension SiteRecord {
  /// - Parameters:
  ///   - origins: what files of a site that stands are made of.
  ///   - written: the files as they were written; another one may stand there by now.
  init(of site: String, origins: [SitePath: Checksum], written: [SitePath: FileStamp]) {
    self.site = site
    var files: [SitePath: File] = [:]
    for (path, origin) in origins {
      guard let stamp = FileStamp(of: site + "/" + path.text), let own = written[path],
        stamp.isOfSameContent(as: own)
      else { continue }
      files[path] = File(origin: origin, stamp: stamp)
    }
    self.files = files
  }
}

extension SiteRecord: Packable {
  func pack(into packer: inout Packer) {
    packer.add(site)
    let files = files.sorted { $0.key < $1.key }
    packer.add(files.map(\.key.text))
    packer.add(files.map(\.value))
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    site = try String(from: &unpacker)
    let names: [String] = try unpacker.list()
    let files: [File] = try unpacker.list()
    let paths = names.compactMap { SitePath($0) }
    guard paths.count == files.count else { throw PackingError() }
    self.files = Dictionary(zip(paths, files).map { ($0, $1) }) { first, _ in first }
  }
}

extension SiteRecord.File: Packable {
  func pack(into packer: inout Packer) {
    packer.add(origin)
    packer.add(stamp)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    origin = try Checksum(from: &unpacker)
    stamp = try FileStamp(from: &unpacker)
  }
}
