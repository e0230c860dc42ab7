extension [UInt8] {
  /// Adds a number from 0, seven bits a byte, the lowest first (LEB128, as DWARF has it).
  @inline(__always)
  mutating func append(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}
