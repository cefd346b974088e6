import type { PlacedMember } from './mapped.ts';

/** The user pool of a verifier that names its issuer, or where the keys of the issuer are, alone: the graph finds the pool's ID in either. */
export function poolOfIssuer(placed: readonly PlacedMember[]): readonly PlacedMember[] {
	const found = placed
		.filter(({ to }) => to === 'Issuer' || to === 'JwksUri')
		.flatMap(({ member }) => {
			const [only] = member.value.type === 'list' ? member.value.items : [member.value];
			return only === undefined ? [] : [{ to: 'UserPoolId', member: { ...member, value: only } }];
		});
	const [first] = [...found.filter(({ member }) => member.value.type !== 'unknown'), ...found];
	return first === undefined ? [] : [first];
}
