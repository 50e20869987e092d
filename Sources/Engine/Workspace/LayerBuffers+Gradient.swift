extension LayerBuffers {
  /// `share` times the samples' derivatives by the weights and biases, added sample by sample to what
  /// is there, or to 0 where they are not `accumulating`.
  ///
  /// A sample whose δ is 0 at a node adds nothing there, so it is passed over: in a ReLU layer about
  /// half of them are.
  @inline(__always)
  func addDerivatives(
    from before: UnsafeMutablePointer<Lanes>, samples: Int, share: Double, accumulating: Bool,
    contributions: UnsafeMutablePointer<Contribution>
  ) {
    if samples == 1 {
      addSingle(from: before, share: share, accumulating)
    } else {
      addBatch(
        from: before, samples: samples, share: share, accumulating, contributions: contributions)
    }
    guard hasBiases else { return }
    for v in 0..<rowLanes {
      var sum = accumulating ? biasDerivatives[v] : .zero
      for sample in 0..<samples { sum += deltas[sample * rowLanes + v] * Lanes(repeating: share) }
      biasDerivatives[v] = sum
    }
  }

  @inline(__always)
  private func addSingle(
    from before: UnsafeMutablePointer<Lanes>, share: Double, _ accumulating: Bool
  ) {
    let delta = numbers(deltas)
    for j in 0..<rows {
      let factor = Lanes(repeating: delta[j] * share)
      let row = weightDerivatives + j * columnLanes
      for v in 0..<columnLanes {
        let sum = accumulating ? row[v] : .zero
        row[v] = factor[0] == 0 ? sum : sum + before[v] * factor
      }
    }
  }

  /// A sample's part in one row of the derivatives.
  struct Contribution {
    let sample: Int
    let factor: Double
  }

  private func addBatch(
    from before: UnsafeMutablePointer<Lanes>, samples: Int, share: Double, _ accumulating: Bool,
    contributions: UnsafeMutablePointer<Contribution>
  ) {
    // Eight vectors of columns at a time, so that all samples' stay in the nearest cache.
    var v = 0
    while v < columnLanes {
      let width = min(8, columnLanes - v)
      for j in 0..<rows {
        let list = contributions + j * (samples + 1)
        if v == 0 { collect(j, samples: samples, share: share, into: list) }
        let row = weightDerivatives + j * columnLanes + v
        if width == 8 {
          addEight(list, before + v, row, accumulating)
        } else {
          for offset in 0..<width { addOne(list, before + v + offset, row + offset, accumulating) }
        }
      }
      v += width
    }
  }

  /// The samples whose δ is not 0 at node j, with a last one of factor 0 that ends the list.
  private func collect(
    _ j: Int, samples: Int, share: Double, into list: UnsafeMutablePointer<Contribution>
  ) {
    var count = 0
    for sample in 0..<samples {
      let factor = numbers(deltas + sample * rowLanes)[j] * share
      list[count] = Contribution(sample: sample, factor: factor)
      count += factor == 0 ? 0 : 1
    }
    list[count] = Contribution(sample: 0, factor: 0)
  }

  @inline(__always)
  private func addOne(
    _ list: UnsafeMutablePointer<Contribution>, _ before: UnsafeMutablePointer<Lanes>,
    _ row: UnsafeMutablePointer<Lanes>, _ accumulating: Bool
  ) {
    var sum = accumulating ? row[0] : .zero
    var next = list
    while next.pointee.factor != 0 {
      sum += before[next.pointee.sample * columnLanes] * Lanes(repeating: next.pointee.factor)
      next += 1
    }
    row[0] = sum
  }

  @inline(__always)
  private func addEight(
    _ list: UnsafeMutablePointer<Contribution>, _ before: UnsafeMutablePointer<Lanes>,
    _ row: UnsafeMutablePointer<Lanes>, _ accumulating: Bool
  ) {
    var s0 = accumulating ? row[0] : .zero
    var s1 = accumulating ? row[1] : .zero
    var s2 = accumulating ? row[2] : .zero
    var s3 = accumulating ? row[3] : .zero
    var s4 = accumulating ? row[4] : .zero
    var s5 = accumulating ? row[5] : .zero
    var s6 = accumulating ? row[6] : .zero
    var s7 = accumulating ? row[7] : .zero
    var next = list
    while next.pointee.factor != 0 {
      let x = before + next.pointee.sample * columnLanes
      let factor = Lanes(repeating: next.pointee.factor)
      s0 += x[0] * factor
      s1 += x[1] * factor
      s2 += x[2] * factor
      s3 += x[3] * factor
      s4 += x[4] * factor
      s5 += x[5] * factor
      s6 += x[6] * factor
      s7 += x[7] * factor
      next += 1
    }
    row[0] = s0
    row[1] = s1
    row[2] = s2
    row[3] = s3
    row[4] = s4
    row[5] = s5
    row[6] = s6
    row[7] = s7
  }
}
