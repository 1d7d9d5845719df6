/** Where files lie. Keys are made by us; what is written under one is never changed. */
export interface Storage {
  put(key: string, bytes: Buffer, mediaType: string): Promise<void>;
  /** Null where there is none. */
  get(key: string): Promise<Buffer | null>;
  /** Also where there is none. */
  remove(key: string): Promise<void>;
}
