// REQUEST authorizer of the HTTP API, simple responses.
import { CognitoJwtVerifier } from 'aws-jwt-verify';

const pool = Object.freeze({ id: 'ap-northeast-1_Zx9Cv8Bn7', clients: ['3n4b5v6c7x8z9l0k1j2h3g4f5d'] });

const verifier = CognitoJwtVerifier.create([
	{ userPoolId: pool.id, clientId: pool.clients, tokenUse: 'access' },
	{ userPoolId: process.env.PARTNER_POOL_ID, clientId: process.env.PARTNER_CLIENT_ID, tokenUse: 'access', groups: 'partners' },
]);

/** @type {import('aws-lambda').APIGatewayRequestSimpleAuthorizerHandlerV2WithContext<object>} */
export const handler = async (event) => {
	try {
		const { sub, scope } = await verifier.verify(event.headers?.authorization?.replace(/^Bearer\s+/i, '') ?? '');
		return { isAuthorized: true, context: { sub, scope } };
	} catch {
		return { isAuthorized: false, context: {} };
	}
};

await verifier.hydrate();
