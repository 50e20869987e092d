extension LayerBuffers {
  /// z and a of `samples` samples whose activations before this layer stand at `before`.
  @inline(__always)
  mutating func forward(from before: UnsafeMutablePointer<Lanes>, samples: Int) {
    if let weightColumns {
      for sample in 0..<samples {
        multiply(columns: weightColumns, by: before + sample &* columnLanes, sample: sample)
      }
    } else {
      multiplyRows(by: before, samples: samples)
    }
    for sample in 0..<samples { activate(sample) }
  }

  @inline(__always)
  private mutating func multiply(
    columns weightColumns: UnsafeMutablePointer<Lanes>, by before: UnsafeMutablePointer<Lanes>,
    sample: Int
  ) {
    let activations = numbers(before)
    for v in 0..<rowLanes {
      let column = weightColumns + v
      preActivations[sample &* rowLanes &+ v] =
        eightLaneSum(count: columns) { k in
          column[k &* rowLanes] * Lanes(repeating: activations[k])
        } + biases[v]
    }
  }

  /// Blocks of four rows by four samples, so that each number loaded is used four times.
  private mutating func multiplyRows(by before: UnsafeMutablePointer<Lanes>, samples: Int) {
    var sample = 0
    while sample < samples {
      let height = min(4, samples - sample)
      var j = 0
      while j < rows {
        let width = min(4, rows - j)
        if height == 4, width == 4 {
          block(before, sample, j)
        } else {
          for s in sample..<sample + height {
            for row in j..<j + width { single(before, s, row) }
          }
        }
        j += width
      }
      sample += height
    }
  }

  @inline(__always)
  private mutating func finish(_ sum: Lanes, _ sample: Int, _ j: Int) {
    numbers(preActivations + sample &* rowLanes)[j] = sum.pairwiseSum + numbers(biases)[j]
  }

  private mutating func single(_ before: UnsafeMutablePointer<Lanes>, _ sample: Int, _ j: Int) {
    let row = weights + j &* columnLanes
    let x = before + sample &* columnLanes
    var sum = Lanes.zero
    for v in 0..<columnLanes { sum += row[v] * x[v] }
    finish(sum, sample, j)
  }

  @inline(__always)
  private mutating func block(_ before: UnsafeMutablePointer<Lanes>, _ sample: Int, _ j: Int) {
    let w0 = weights + j &* columnLanes
    let w1 = w0 + columnLanes
    let w2 = w1 + columnLanes
    let w3 = w2 + columnLanes
    let x0 = before + sample &* columnLanes
    let x1 = x0 + columnLanes
    let x2 = x1 + columnLanes
    let x3 = x2 + columnLanes
    var s00 = Lanes.zero
    var s01 = Lanes.zero
    var s02 = Lanes.zero
    var s03 = Lanes.zero
    var s10 = Lanes.zero
    var s11 = Lanes.zero
    var s12 = Lanes.zero
    var s13 = Lanes.zero
    var s20 = Lanes.zero
    var s21 = Lanes.zero
    var s22 = Lanes.zero
    var s23 = Lanes.zero
    var s30 = Lanes.zero
    var s31 = Lanes.zero
    var s32 = Lanes.zero
    var s33 = Lanes.zero
    for v in 0..<columnLanes {
      let a0 = x0[v]
      let a1 = x1[v]
      let a2 = x2[v]
      let a3 = x3[v]
      let b0 = w0[v]
      s00 += b0 * a0
      s01 += b0 * a1
      s02 += b0 * a2
      s03 += b0 * a3
      let b1 = w1[v]
      s10 += b1 * a0
      s11 += b1 * a1
      s12 += b1 * a2
      s13 += b1 * a3
      let b2 = w2[v]
      s20 += b2 * a0
      s21 += b2 * a1
      s22 += b2 * a2
      s23 += b2 * a3
      let b3 = w3[v]
      s30 += b3 * a0
      s31 += b3 * a1
      s32 += b3 * a2
      s33 += b3 * a3
    }
    finish(s00, sample, j)
    finish(s01, sample + 1, j)
    finish(s02, sample + 2, j)
    finish(s03, sample + 3, j)
    finish(s10, sample, j + 1)
    finish(s11, sample + 1, j + 1)
    finish(s12, sample + 2, j + 1)
    finish(s13, sample + 3, j + 1)
    finish(s20, sample, j + 2)
    finish(s21, sample + 1, j + 2)
    finish(s22, sample + 2, j + 2)
    finish(s23, sample + 3, j + 2)
    finish(s30, sample, j + 3)
    finish(s31, sample + 1, j + 3)
    finish(s32, sample + 2, j + 3)
    finish(s33, sample + 3, j + 3)
  }
}
