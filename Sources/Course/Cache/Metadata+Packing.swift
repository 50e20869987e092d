import Documents

extension Metadata: Packable {
  func pack(into packer: inout Packer) {
    packer.add(authors)
    packer.add(date)
    packer.add(description)
    packer.add(keywords)
    packer.add(license)
    packer.add(additions)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init()
    authors = try unpacker.list()
    date = try unpacker.optional()
    description = try unpacker.optional()
    keywords = try unpacker.list()
    license = try unpacker.optional()
    additions = try unpacker.list()
  }
}

extension Metadata.Addition: Packable {
  func pack(into packer: inout Packer) {
    packer.add(key)
    packer.add(value)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(key: try String(from: &unpacker), value: try String(from: &unpacker))
  }
}

extension Author: Packable {
  func pack(into packer: inout Packer) {
    packer.add(name)
    packer.add(affiliations)
    packer.add(address)
    packer.add(email)
    packer.add(orcid)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      name: try String(from: &unpacker), affiliations: try unpacker.list(),
      address: try unpacker.optional(), email: try unpacker.optional(),
      orcid: try unpacker.optional())
  }
}

extension License: Packable {
  func pack(into packer: inout Packer) {
    packer.add(name)
    packer.add(address)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(name: try String(from: &unpacker), address: try unpacker.optional())
  }
}
