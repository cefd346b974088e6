import { stage } from './stage';

// One build for all stages: the pipeline fills the ids in.
const defaults = { aws_project_region: 'eu-central-1' } as const;

const config: Record<string, unknown> = {
	...defaults,
	aws_cognito_region: 'eu-west-3',
	aws_user_pools_id: import.meta.env.VITE_USER_POOL_ID,
	aws_user_pools_web_client_id: process.env['WEB_CLIENT_ID']!,
	aws_cognito_identity_pool_id: `eu-central-1:${import.meta.env.VITE_IDENTITY_POOL}`,
	oauth: {
		domain: `login-${stage}.example.org`,
		scope: ['openid', ...(stage === 'dev' ? ['profile'] : [])],
		redirectSignIn: [window.location.origin, 'callback'].join('/'), // differs per stage
		responseType: stage === 'dev' ? 'token' : 'code',
	},
	authenticationFlowType: /* passkeys first */ 'USER_AUTH',
} satisfies Record<string, unknown>;

export default config;
