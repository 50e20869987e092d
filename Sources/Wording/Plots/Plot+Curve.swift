import Derivations
import Documents

extension Plot.Point {
  init(_ point: CurvePoint) { self.init(x: point.x, y: point.y) }
}
