import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const ADMIN = 'admins' as const;

export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
	const claims = event.requestContext.authorizer?.claims;
	if (!event.requestContext.authorizer?.claims['cognito:groups']?.includes(ADMIN)) return { statusCode: 403, body: '' };
	return { statusCode: 200, body: JSON.stringify({ hello: claims.email }) };
};
