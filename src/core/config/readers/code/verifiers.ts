import type { Verifier } from '../../model/resource.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import { calleeOf } from '../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../source/code/codeValues.ts';
import { basics } from '../basics.ts';
import { propertiesOf } from '../mapped.ts';
import { verifierClass, verifiersOf } from './awsJwtVerify.ts';
import { factAt, nameIn } from './codeResource.ts';
import { groupMatches } from './groupMatches.ts';
import { otherVerifier, verifyRow } from './otherVerifiers.ts';
import { strategyClass } from './passportStrategy.ts';
import { isDecoding } from './tokenClaims.ts';

/** Words of code that is about user pools, though its library knows any issuer. */
const aboutCognito = /cognito|user_?pool|token_use/i;
/** Words of a Lambda authorizer (API Gateway Developer Guide, "Use API Gateway Lambda authorizers"). */
const ofAuthorizer = /execute-api:Invoke|\bisAuthorized\b|\bauthorizationToken\b/;

/** What code expects of tokens: verifiers of aws-jwt-verify, jose, jsonwebtoken and its relatives, and what only decodes where it must not. */
export function readVerifiers(file: CodeFile, values: CodeValues): readonly Verifier[] {
	const isAuthorizer = ofAuthorizer.test(file.text);
	const found = file.calls.flatMap((call): readonly Verifier[] => {
		const callee = calleeOf(call);
		const own = strategyClass(file, call);
		const imported = own?.strategy ?? (callee && file.imported(callee));
		if (!imported) return [];
		const made = verifierClass(imported);
		if (made !== undefined) return verifiersOf(file, values, call, made);
		const row = aboutCognito.test(file.text) ? verifyRow(imported) : undefined;
		const named = own && { name: file.written(own.name), nameRange: rangeOf(own.name) };
		const other = row && otherVerifier(file, values, call, { ...row, ...(named && { named }) });
		return other ? [other] : [];
	});
	const matches = groupMatches(file, values);
	const all = [...found, ...(found.length === 0 && isAuthorizer ? decodersOf(file) : []), ...matches];
	return isAuthorizer ? all.map(withAuthorizer) : all;
}

/** What believes every token: no call in the file has a name that speaks of verifying. */
function decodersOf(file: CodeFile): readonly Verifier[] {
	if (!aboutCognito.test(file.text) || /\b(?!un)\w{0,40}verif(?:y|ier|ied)\w{0,40}\s{0,4}[(.]/i.test(file.text)) return [];
	return file.calls
		.filter((call) => isDecoding(file, call))
		.map((call): Verifier => {
			const callee = calleeOf(call) ?? call;
			const at = rangeOf(callee);
			const library = file.imported(callee)?.module ?? '';
			const properties = propertiesOf([factAt('Library', library, at), factAt('ChecksSignature', false, at)], at);
			return { kind: 'verifier', ...basics({ ...nameIn(file, call), properties }) };
		});
}

function withAuthorizer(verifier: Verifier): Verifier {
	const { member } = factAt('AuthorizesApi', true, verifier.nameRange);
	const members = new Map(verifier.properties.members).set('AuthorizesApi', member);
	return { ...verifier, properties: { ...verifier.properties, members } };
}
