import Engine
import Foundation

extension Activation {
  func soupValue(_ z: Double) -> Double {
    switch self {
    case .identity, .softmax: z
    case .sigmoid: 1 / (1 + Foundation.exp(-z))
    case .tanh: Foundation.tanh(z)
    case .relu: max(0, z)
    case .leakyReLU(let slope): z > 0 ? z : slope * z
    case .elu(let alpha): z > 0 ? z : alpha * Foundation.expm1(z)
    case .softplus: Foundation.log1p(Foundation.exp(z))
    case .gelu: z * 0.5 * Foundation.erfc(-z / 2.0.squareRoot())
    case .silu: z / (1 + Foundation.exp(-z))
    case .mish: z * Foundation.tanh(Foundation.log1p(Foundation.exp(z)))
    }
  }

  func soupSlope(_ z: Double) -> Double {
    let sigmoid = 1 / (1 + Foundation.exp(-z))
    switch self {
    case .identity, .softmax: return 1
    case .sigmoid: return sigmoid / (1 + Foundation.exp(z))
    case .tanh: return 1 / Foundation.pow(Foundation.cosh(z), 2)
    case .relu: return z > 0 ? 1 : 0
    case .leakyReLU(let slope): return z > 0 ? 1 : slope
    case .elu(let alpha): return z > 0 ? 1 : alpha * Foundation.exp(z)
    case .softplus: return sigmoid
    case .gelu:
      return 0.5 * Foundation.erfc(-z / 2.0.squareRoot())
        + z * Foundation.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
    case .silu: return sigmoid + z * sigmoid / (1 + Foundation.exp(z))
    case .mish:
      let softplus = Foundation.log1p(Foundation.exp(z))
      return Foundation.tanh(softplus) + z * sigmoid / Foundation.pow(Foundation.cosh(softplus), 2)
    }
  }
}
