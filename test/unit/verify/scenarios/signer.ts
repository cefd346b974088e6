import { albArn, albKeys, albToken, forAlb } from '../loadBalancer.ts';
import type { ScenariosOf } from './scenario.ts';
import { good } from './scenario.ts';

const other = albArn.replace('front', 'other');

/** Which load balancer signed. */
export const signerScenarios: ScenariosOf<'signer'> = {
	signer: {
		'pass ok': [
			{ what: 'the expected one', token: albToken(), expectations: forAlb, keys: albKeys, check: { detail: { signer: albArn } } },
			{ what: 'one of the expected ones', token: albToken(), expectations: { albArn: [other, albArn] }, keys: albKeys },
		],
		'fail signer-mismatch': [
			{
				what: 'another one, whose key lies at the same place',
				token: albToken({ signer: other }),
				expectations: forAlb,
				keys: albKeys,
				check: { expected: albArn, actual: other },
			},
			{ what: 'a name that goes on', token: albToken({ signer: `${albArn}0` }), expectations: forAlb, keys: albKeys },
		],
		'fail signer-missing': [
			{ what: 'none, in data of a load balancer', token: albToken({ signer: undefined }), expectations: forAlb, keys: albKeys },
			{ what: 'none, because a user pool signed', token: good, expectations: { albArn: [albArn] } },
		],
		'fail claim-type-invalid': [{ what: 'a list', token: albToken({ signer: [albArn] }), expectations: forAlb, keys: albKeys }],
		'skip not-stated': [{ what: 'nothing stated', token: albToken(), keys: albKeys, check: { detail: { signer: albArn } } }],
		'skip absent': [{ what: 'nothing stated and nothing there', token: albToken({ signer: undefined }), keys: albKeys }],
		'skip waived': [{ what: 'left unchecked on purpose', token: albToken(), expectations: { ...forAlb, albArn: null }, keys: albKeys }],
		'skip signature-only': [{ what: 'only the signature counts', token: albToken(), expectations: { signatureOnly: true }, keys: albKeys }],
		'skip unreadable': [{ what: 'no claims', token: noClaims(), expectations: forAlb, keys: albKeys }],
	},
};

function noClaims(): string {
	const [header = '', , signature = ''] = albToken().split('.');
	return `${header}.bm8gY2xhaW1z.${signature}`;
}
