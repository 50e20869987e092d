import Expressions

extension [Finding] {
  /// The same, where what a formula assumes is no claim, and what follows from it is false only where that holds.
  func heeding(_ formula: Formula) -> [Finding] {
    let premises = formula.relations.indices.filter { formula.relations[$0].context.isPremise }
    guard !premises.isEmpty else { return self }
    let hasOpenPremise = premises.contains { premise in
      formula.relations[premise].sides.contains { if case .unread = $0 { true } else { false } }
        || contains { $0.relation == premise && !$0.verdict.holds }
    }
    return map { finding in
      guard case .false(.differs) = finding.verdict else { return finding }
      if premises.contains(finding.relation) {
        return finding.with(.notChecked("it may be assumed here, rather than claimed"))
      }
      guard hasOpenPremise else { return finding }
      return finding.with(
        .notChecked("what it may follow from does not hold on this network, or is not understood"))
    }
  }
}

extension Finding {
  fileprivate func with(_ verdict: Verdict) -> Finding {
    var finding = Finding(
      relation: relation, leftSide: leftSide, rightSide: rightSide, verdict: verdict, caution: nil,
      mends: [])
    finding.values = values
    return finding
  }
}

extension Formula {
  /// What the formula says of the indices of each of its relations.
  ///
  /// A condition holds for the whole formula. Where there are several with equations between them, each
  /// holds for the equations before it, and one at the start for all.
  var conditions: [[Condition]] {
    let read = relations.map(Condition.init)
    var runs: [Range<Int>] = []
    for position in read.indices where read[position] != nil {
      if runs.last?.upperBound == position {
        runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    let conditions = runs.map { read[$0].compactMap(\.self) }
    guard runs.count > 1 else {
      return Array(repeating: conditions.first ?? [], count: relations.count)
    }
    let general = runs[0].lowerBound == 0 ? conditions[0] : []
    return relations.indices.map { position in
      let behind = runs.firstIndex { $0.lowerBound >= position && $0.lowerBound > 0 }
      return general + (behind.map { conditions[$0] } ?? [])
    }
  }

  /// Whether it says nothing but which values indices have, as `j \ne k`.
  public var isCondition: Bool {
    !relations.isEmpty && relations.allSatisfy { Condition($0) != nil }
  }

  /// Whether it says of its equations where they hold, and that is not understood, as `x \in S`.
  var hasOpenCondition: Bool {
    hasUnreadRemark
      || relations.contains { relation in
        !relation.signs.isEmpty
          && relation.signs.allSatisfy { $0.isInequality || $0.statesNothing }
          && Condition(relation) == nil
      }
  }
}
