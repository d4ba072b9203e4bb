/** CRC-32 of bytes that were summed up in parts: nothing is read again. */

const polynomial = 0xedb88320
const one = 0x80000000

/** Polynomials over GF(2) modulo the one of CRC-32, lowest power in the highest bit. */
function product(left: number, right: number): number {
  let [sum, power] = [0, right]
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if ((left & bit) !== 0) sum ^= power
    power = (power & 1) === 0 ? power >>> 1 : (power >>> 1) ^ polynomial
  }
  return sum >>> 0
}

/** x to the power of 8 bits a byte. */
function shiftBy(bytes: number): number {
  // x to the power of 1, squared three times, is that of one byte.
  let square = one >>> 1
  for (let time = 0; time < 3; time += 1) square = product(square, square)
  let shift = one
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = product(shift, square)
    square = product(square, square)
  }
  return shift
}

/** The CRC-32 of two runs of bytes as one, from that of each and the length of the second. */
export function joinedCrc32(first: number, second: number, secondLength: number): number {
  return (product(shiftBy(secondLength), first) ^ second) >>> 0
}
