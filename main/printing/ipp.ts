import { Buffer } from 'node:buffer';

// The part of the Internet Printing Protocol's encoding (RFC 8010) that a print queue needs.

/** Tags of values (RFC 8010 3.5.2). */
const TAGS = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mediaType: 0x49,
} as const;
const [OPERATION_GROUP, JOB_GROUP, END, PRINTER_GROUP] = [0x01, 0x02, 0x03, 0x04];
/** Tags below this one begin a group or end the message. */
const FIRST_VALUE_TAG = 0x10;

/** A value to send: its kind, and what it is. */
export type IppValue =
  | readonly ['integer' | 'enum', number]
  | readonly ['boolean', boolean]
  | readonly ['keyword', readonly string[]]
  | readonly ['name' | 'keyword' | 'uri' | 'charset' | 'language' | 'mediaType', string];

type Attributes = Readonly<Record<string, IppValue>>;

export interface IppRequest {
  /** RFC 8011 5.4.15, or one of CUPS. */
  readonly operation: number;
  readonly attributes: Attributes;
  readonly job?: Attributes;
  readonly document?: Uint8Array;
}

type AnsweredAttributes = Readonly<Record<string, readonly (string | number | boolean)[]>>;

export interface IppAnswer {
  readonly status: number;
  /** Of all groups; where a name comes again, the first counts. */
  readonly attributes: AnsweredAttributes;
  /** Those of each printer in the answer by themselves. */
  readonly printers: readonly AnsweredAttributes[];
}

export function encodeRequest({ operation, attributes, job, document }: IppRequest): Buffer {
  // Version 2.0, the operation, and a request number, which a connection of its own needs only once.
  const head = Buffer.from([2, 0, operation >> 8, operation & 0xff, 0, 0, 0, 1]);
  const common: Attributes = {
    'attributes-charset': ['charset', 'utf-8'],
    'attributes-natural-language': ['language', 'en'],
  };
  return Buffer.concat([
    head,
    Buffer.from([OPERATION_GROUP]),
    ...encodeAll(common),
    ...encodeAll(attributes),
    ...(job ? [Buffer.from([JOB_GROUP]), ...encodeAll(job)] : []),
    Buffer.from([END]),
    ...(document ? [document] : []),
  ]);
}

function encodeAll(attributes: Attributes): Buffer[] {
  return Object.entries(attributes).flatMap(([name, [kind, value]]) =>
    (Array.isArray(value) ? value : [value]).map((each, place) =>
      // Further values of an attribute stand without its name (RFC 8010 3.1.5).
      Buffer.concat([
        Buffer.from([TAGS[kind]]),
        sized(Buffer.from(place === 0 ? name : '')),
        sized(bytesOf(each)),
      ]),
    ),
  );
}

function bytesOf(value: string | number | boolean): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** @throws RangeError when the message is cut short. */
export function decodeAnswer(message: Buffer): IppAnswer {
  const status = message.readUInt16BE(2);
  const attributes: Record<string, (string | number | boolean)[]> = {};
  const printers: Record<string, (string | number | boolean)[]>[] = [];
  let group = attributes;
  let place = 8;
  const take = () => {
    const start = place + 2;
    place = start + message.readUInt16BE(place);
    if (place > message.length) throw new RangeError('an IPP message that was cut short');
    return message.subarray(start, place);
  };
  let values: (string | number | boolean)[] = [];
  for (;;) {
    const tag = message.readUInt8(place);
    place += 1;
    if (tag === END) return { status, attributes, printers };
    if (tag < FIRST_VALUE_TAG) {
      group = tag === PRINTER_GROUP ? {} : attributes;
      if (tag === PRINTER_GROUP) printers.push(group);
      continue;
    }
    const name = take().toString('utf8');
    // A value without a name belongs to the attribute before it.
    if (name !== '') {
      values = [];
      for (const place of [group, attributes]) if (!Object.hasOwn(place, name)) place[name] = values;
    }
    values.push(decodeValue(tag, take()));
  }
}

function decodeValue(tag: number, bytes: Buffer): string | number | boolean {
  if (tag === TAGS.integer || tag === TAGS.enum) return bytes.readInt32BE(0);
  if (tag === TAGS.boolean) return bytes.readUInt8(0) !== 0;
  return bytes.toString('utf8');
}
