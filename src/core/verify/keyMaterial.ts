import type { EmulatorName } from '../cognito/emulators.ts';
import type { KeysFailure } from '../keys/discovery.ts';
import type { DiscoveryDocument } from '../keys/discoveryDocument.ts';
import type { Jwk, KeySet } from '../keys/jwk.ts';

/** Why given keys are none: no key set, no PEM, a private key, or a key where a shared secret belongs. */
export type InvalidKeyReason = 'jwks' | 'pem' | 'private-key' | 'key-as-secret';

/** What a signature is checked with, or why there is nothing to check it with. */
export type KeyMaterial =
	/** A key set; the token's `kid` chooses from it. */
	| {
			readonly type: 'set';
			readonly keySet: KeySet;
			readonly source: string;
			readonly fetchedAt?: number;
			/** The emulator that served them: then they say nothing about AWS. */
			readonly emulator?: EmulatorName;
			/** What the issuer says about itself, for people to read. */
			readonly discovery?: DiscoveryDocument;
	  }
	/** The one key the user named; a `kid` that differs does not matter. */
	| { readonly type: 'key'; readonly jwk: Jwk; readonly source: string }
	/** A shared secret for HMAC, given on purpose. */
	| { readonly type: 'secret'; readonly secret: Uint8Array<ArrayBuffer> }
	/** Keys that could not be had. */
	| { readonly type: 'failure'; readonly failure: KeysFailure }
	/** A key set or key that was given and cannot be read. */
	| { readonly type: 'invalid'; readonly reason: InvalidKeyReason }
	/** Nobody gave keys, or said where to get them. */
	| { readonly type: 'none' };
