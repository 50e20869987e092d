import Pages

/// A typesetter for one job, started for the first lesson that needs it.
final class TypesettingJob {
  private let pool: TypesetterPool
  private var loan: TypesetterPool.Loan?

  init(_ pool: TypesetterPool) { self.pool = pool }

  func typesetter() throws(CourseError) -> Typesetter {
    if let loan { return loan.typesetter }
    do {
      let loan = try pool.borrow()
      self.loan = loan
      return loan.typesetter
    } catch {
      throw CourseError("\(error)")
    }
  }
}
