// What every host of this code has (browsers, workerd, Node) and the language's own library does not declare.
declare class URLSearchParams {
  constructor(init?: string | [string, string][]);
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  has(name: string): boolean;
  sort(): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
}
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes: Uint8Array): string;
}
