/**
 * A signature of P-256, two numbers of 32 bytes (RFC 7518 §3.4), in DER (RFC 3279 §2.2.3): a sequence of integers, each in the fewest bytes whose
 * first bit is no sign (X.690 §8.3). No length here needs a second byte.
 */
export function derSignature(signature: Uint8Array): Uint8Array {
	const der = new Uint8Array(signature.length + 8);
	const size = signature.length / 2;
	let at = 2;
	for (const number of [signature.subarray(0, size), signature.subarray(size)]) {
		let zeros = 0;
		while (zeros < size - 1 && number[zeros] === 0) zeros++;
		const padding = (number[zeros] ?? 0) > 127 ? 1 : 0;
		der[at] = 0x02;
		der[at + 1] = padding + size - zeros;
		der.set(number.subarray(zeros), at + 2 + padding);
		at += 2 + padding + size - zeros;
	}
	der[0] = 0x30;
	der[1] = at - 2;
	return der.subarray(0, at);
}
