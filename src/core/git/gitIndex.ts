/** What a repository's index file lists: every file that is committed or staged. */
export interface GitIndex {
	readonly version: 2 | 3 | 4;
	/** Paths from the top of the work tree, with `/` between segments. A folder that a sparse index keeps whole ends with a slash. */
	readonly paths: ReadonlySet<string>;
	/** Hash in the name of the file `sharedindex.HASH` beside this one, which lists more paths (a split index). */
	readonly sharedIndex?: string;
}

/** Bytes of an entry before its flags: times, device, inode, mode, owner, size; the object's hash follows. */
const statBytes = 40;
const extendedFlag = 0x4000;
const nameLengthMask = 0xfff;
/** Version 4 can write long names in few bytes; a file that would unfold to more than this is none that git has written. */
const maxNameBytes = 2 ** 28;
const signature = 'DIRC';

/**
 * Reads a git index of version 2, 3 or 4 (gitformat-index(5)) of a SHA-1 or SHA-256 repository. Undefined for bytes that are no such file: each
 * length is held against the bytes that are there, and entries and extensions must end where the checksum begins. The checksum is not computed.
 */
export function parseGitIndex(bytes: Uint8Array): GitIndex | undefined {
	return readIndex(bytes, 20) ?? readIndex(bytes, 32);
}

function readIndex(bytes: Uint8Array, hashBytes: number): GitIndex | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = bytes.length - hashBytes;
	if (end < 12 || textAt(bytes, 0, 4) !== signature) return undefined;
	const version = view.getUint32(4);
	if (version !== 2 && version !== 3 && version !== 4) return undefined;
	const paths = new Set<string>();
	let at = 12;
	let name: Uint8Array = new Uint8Array(0);
	let nameBytes = 0;
	for (let left = view.getUint32(8); left > 0; left--) {
		const entry = readEntry(bytes, view, at, { end, hashBytes, version, before: name });
		if (entry === undefined) return undefined;
		nameBytes += entry.name.length;
		if (nameBytes > maxNameBytes) return undefined;
		({ name, next: at } = entry);
		// In a split index an entry without a name stands for one of the shared index.
		if (name.length > 0) paths.add(utf8.decode(name));
	}
	const extensions = readExtensions(bytes, view, at, end);
	if (extensions === undefined) return undefined;
	const { link } = extensions;
	return { version, paths, ...(link && link.length >= hashBytes && { sharedIndex: hex(link.subarray(0, hashBytes)) }) };
}

interface Reading {
	readonly end: number;
	readonly hashBytes: number;
	readonly version: number;
	/** The name of the entry before: version 4 writes only how the next one differs. */
	readonly before: Uint8Array;
}

function readEntry(bytes: Uint8Array, view: DataView, start: number, reading: Reading): { name: Uint8Array; next: number } | undefined {
	const { end, hashBytes, version, before } = reading;
	const flagsAt = start + statBytes + hashBytes;
	if (flagsAt + 4 > end) return undefined;
	const flags = view.getUint16(flagsAt);
	const isExtended = (flags & extendedFlag) !== 0;
	if (isExtended && version === 2) return undefined;
	let at = flagsAt + (isExtended ? 4 : 2);
	let kept = 0;
	if (version === 4) {
		const removed = readOffset(bytes, at, end);
		if (removed === undefined || removed.value > before.length) return undefined;
		kept = before.length - removed.value;
		at = removed.next;
	}
	const nameEnd = bytes.indexOf(0, at);
	if (nameEnd === -1 || nameEnd >= end) return undefined;
	const rest = bytes.subarray(at, nameEnd);
	const length = kept + rest.length;
	if (Math.min(length, nameLengthMask) !== (flags & nameLengthMask)) return undefined;
	if (version === 4) return { name: joined(before.subarray(0, kept), rest), next: nameEnd + 1 };
	// One to eight zeros fill the entry up to a multiple of eight bytes.
	const next = start + ((nameEnd - start + 8) & ~7);
	return next <= end ? { name: rest, next } : undefined;
}

/** A number in git's offset encoding: seven bits a byte, the highest first, each byte but the last worth one more. */
function readOffset(bytes: Uint8Array, start: number, end: number): { value: number; next: number } | undefined {
	let value = 0;
	for (let at = start; at < end && at < start + 5; at++) {
		const byte = bytes[at] ?? 0;
		value = value * 128 + (byte & 127);
		if (byte < 128) return { value, next: at + 1 };
		value++;
	}
	return undefined;
}

/** Walks over the extensions, which must end at `end`, and gives the one that names a shared index. */
function readExtensions(bytes: Uint8Array, view: DataView, start: number, end: number): { readonly link?: Uint8Array } | undefined {
	let link: Uint8Array | undefined;
	let at = start;
	while (at + 8 <= end) {
		const from = at + 8;
		const next = from + view.getUint32(at + 4);
		if (next > end) return undefined;
		if (textAt(bytes, at, at + 4) === 'link') link = bytes.subarray(from, next);
		at = next;
	}
	return at === end ? { ...(link && { link }) } : undefined;
}

const utf8 = new TextDecoder();

function textAt(bytes: Uint8Array, from: number, to: number): string {
	return String.fromCharCode(...bytes.subarray(from, to));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(first.length + second.length);
	bytes.set(first);
	bytes.set(second, first.length);
	return bytes;
}

function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
