/** A tiny seeded generator (mulberry32): the same seed always deals the same community. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Chance {
  constructor(private readonly next: () => number) {}

  /** From 0 up to but not including 1. */
  unit(): number {
    return this.next();
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  whole(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** `count` different items, the heavier the likelier (Efraimidis and Spirakis, 2006). */
  sample<T>(items: T[], count: number, weight: (item: T) => number = () => 1): T[] {
    return items
      .map((item) => ({ item, key: Math.log(this.next() + 1e-12) / weight(item) }))
      .sort((a, b) => b.key - a.key)
      .slice(0, count)
      .map(({ item }) => item);
  }

  /** An id as the product makes them (UUIDv7), for a row of that time: newer rows sort after older ones. */
  idAt(at: Date): string {
    const digits = (bits: number) =>
      Math.floor(this.next() * 2 ** bits)
        .toString(16)
        .padStart(bits / 4, "0");
    const time = at.getTime().toString(16).padStart(12, "0");
    const variant = (8 + Math.floor(this.next() * 4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(12)}-${variant}${digits(12)}-${digits(24)}${digits(24)}`;
  }
}
