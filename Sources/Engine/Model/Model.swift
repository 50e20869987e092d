/// Families of numbers, each defined once: what a network is, to all that asks what depends on what.
public struct Model: Hashable, Sendable {
  /// Every definition before its uses.
  public let families: [Family]
  /// What each family's formula takes.
  let references: [[Reference]]
  private let users: [[Family.ID]]

  /// One number of a family.
  public struct Element: Hashable, Sendable {
    public let family: Family.ID
    /// A number for each axis.
    public let index: [Int]

    public init(_ family: Family.ID, _ index: [Int]) {
      self.family = family
      self.index = index
    }
  }

  /// - Precondition: a formula takes from families before its own alone, with an address for each axis.
  public init(_ families: [Family]) {
    self.families = families
    references = families.map { $0.references }
    var users: [[Family.ID]] = Array(repeating: [], count: families.count)
    for (user, taken) in references.enumerated() {
      for reference in taken where users[reference.family].last != user {
        precondition(reference.family < user, "a definition stands before its uses")
        users[reference.family].append(user)
      }
    }
    self.users = users
  }

  /// The families whose formulas take elements of a family.
  public func users(of family: Family.ID) -> [Family.ID] { users[family] }

  /// The family of a role, of those that have a layer in that layer.
  public func family(_ role: Family.Role, layer: Int? = nil) -> Family.ID? {
    families.firstIndex { $0.role == role && $0.layer == layer }
  }

  /// Those of a family, in the order of their indices.
  func elements(of family: Family.ID) -> [Element] {
    (0..<families[family].count).map { element(at: $0, of: family) }
  }

  /// Its number in that order.
  func place(of element: Element) -> Int {
    zip(element.index, families[element.family].axes).reduce(0) { $0 * $1.1 + $1.0 }
  }

  func element(at place: Int, of family: Family.ID) -> Element {
    var rest = place
    var index: [Int] = []
    for count in families[family].axes.reversed() {
      index.append(rest % count)
      rest /= count
    }
    return Element(family, index.reversed())
  }
}
