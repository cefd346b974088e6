const jwt = require('jsonwebtoken');

// TOKEN authorizer of the REST API. "The user pool has checked the token already."
exports.handler = async ({ authorizationToken, methodArn }) => {
	const claims = jwt.decode(authorizationToken);
	const isAdmin = claims && claims['cognito:groups'] && claims['cognito:groups'].indexOf('admin') >= 0;
	return {
		principalId: claims.sub,
		policyDocument: {
			Version: '2012-10-17',
			Statement: [{ Action: 'execute-api:Invoke', Effect: isAdmin ? 'Allow' : 'Deny', Resource: methodArn }],
		},
	};
};
