import type { EmulatorName } from '../cognito/emulators.ts';
import { discoveryUrlOf } from './discovery.ts';

/** Where the keys are asked for. */
export type KeySource =
	/** What an issuer says about itself (OpenID Connect Discovery 1.0). */
	| { readonly type: 'discovery'; readonly issuer: string }
	/** A key set at an address of its own, for the tokens of an issuer; an emulator's keys are never the issuer's. */
	| { readonly type: 'jwks'; readonly issuer: string; readonly url: string; readonly emulator?: EmulatorName }
	/** One key of a load balancer, which it publishes as PEM under the key's ID. */
	| { readonly type: 'load-balancer'; readonly url: string; readonly kid: string };

/** The URL that is asked first. */
export function placeOf(source: KeySource): string {
	return source.type === 'discovery' ? discoveryUrlOf(source.issuer) : source.url;
}
