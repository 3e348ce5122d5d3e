/** Numbers whose count is not known beforehand, in a typed array that doubles. */
export class Growing<T extends Float64Array | Int32Array | Uint32Array | Uint8Array> {
  length = 0
  private held: T
  private readonly make: (length: number) => T

  constructor(make: (length: number) => T) {
    this.make = make
    this.held = make(1024)
  }

  push(value: number): void {
    if (this.length === this.held.length) {
      const larger = this.make(this.held.length * 2)
      larger.set(this.held)
      this.held = larger
    }
    this.held[this.length++] = value
  }

  /** The numbers so far; valid until the next push. */
  values(): T {
    // A part of T is a T.
    return this.held.subarray(0, this.length) as T
  }
}

export const growingFloat64 = () => new Growing((length) => new Float64Array(length))
export const growingInt32 = () => new Growing((length) => new Int32Array(length))
export const growingUint32 = () => new Growing((length) => new Uint32Array(length))

export const sharedUint32 = (length: number) => new Uint32Array(new SharedArrayBuffer(length * 4))
export const sharedInt32 = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4))
export const sharedFloat64 = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8))
