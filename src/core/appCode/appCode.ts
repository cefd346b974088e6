import { apiGatewayCode } from './apiGateway.ts';
import { awsJwtVerifyCode } from './awsJwtVerify.ts';
import { joseCode } from './jose.ts';
import { type Plan, planOf } from './plan.ts';
import type { AppCode, CodeRequest, CodeTarget } from './request.ts';
import { springCode } from './spring.ts';

const generators: Readonly<Record<CodeTarget, (plan: Plan, request: CodeRequest) => Omit<AppCode, 'target'>>> = {
	'aws-jwt-verify': awsJwtVerifyCode,
	jose: joseCode,
	'api-gateway': apiGatewayCode,
	spring: springCode,
};

/**
 * Code that checks exactly what is expected, in the form of that target. What nobody stated and must be stated keeps the code from being
 * compiled, deployed or started; what was left out on purpose is left out in plain sight.
 */
export function appCode(target: CodeTarget, request: CodeRequest): AppCode {
	const plan = planOf(request, target);
	const { files, notes } = generators[target](plan, request);
	const perRequest = [...(plan.nonce ? ['nonce'] : []), ...(plan.accessTokenHash === undefined ? [] : ['at_hash'])];
	const asArguments = perRequest.length > 0 && (target === 'aws-jwt-verify' || target === 'jose');
	return {
		target,
		files,
		notes: [...plan.notes, ...notes, ...(asArguments ? [{ code: 'per-request', detail: { names: perRequest.join(', ') } } as const] : [])],
	};
}

/** All the code as one text, each file under a comment with its name where there are several. */
export function codeText({ files }: AppCode): string {
	if (files.length === 1) return files[0]?.code ?? '';
	return files.map(({ fileName, language, code }) => `${language === 'yaml' ? '#' : '//'} ${fileName}\n${code}`).join('\n');
}
