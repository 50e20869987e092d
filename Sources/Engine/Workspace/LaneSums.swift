/// `EightLaneSum` of vectors: term i goes to lane i mod 8, each lane a vector.
@inline(__always)
func eightLaneSum(count: Int, _ term: (Int) -> Lanes) -> Lanes {
  var s0 = Lanes.zero
  var s1 = Lanes.zero
  var s2 = Lanes.zero
  var s3 = Lanes.zero
  var s4 = Lanes.zero
  var s5 = Lanes.zero
  var s6 = Lanes.zero
  var s7 = Lanes.zero
  var i = 0
  while i &+ 8 <= count {
    s0 += term(i)
    s1 += term(i &+ 1)
    s2 += term(i &+ 2)
    s3 += term(i &+ 3)
    s4 += term(i &+ 4)
    s5 += term(i &+ 5)
    s6 += term(i &+ 6)
    s7 += term(i &+ 7)
    i &+= 8
  }
  if i < count { s0 += term(i) }
  if i &+ 1 < count { s1 += term(i &+ 1) }
  if i &+ 2 < count { s2 += term(i &+ 2) }
  if i &+ 3 < count { s3 += term(i &+ 3) }
  if i &+ 4 < count { s4 += term(i &+ 4) }
  if i &+ 5 < count { s5 += term(i &+ 5) }
  if i &+ 6 < count { s6 += term(i &+ 6) }
  return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7))
}

extension Lanes {
  /// The lanes added pairwise, as `EightLaneSum` adds them.
  @inline(__always)
  var pairwiseSum: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
