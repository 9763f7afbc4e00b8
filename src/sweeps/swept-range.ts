/** Both ends of the range of a fact that varies, as decimals: yuan, or a count. */
export interface SweptRange {
  readonly from: string
  readonly to: string
}
