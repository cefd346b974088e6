const amplifyconfig = '''{
    "UserAgent": "aws-amplify-cli/2.0",
    "Version": "1.0",
    "auth": {
        "plugins": {
            "awsCognitoAuthPlugin": {
                "UserAgent": "aws-amplify/cli",
                "Version": "0.1.0",
                "IdentityManager": { "Default": {} },
                "CredentialsProvider": {
                    "CognitoIdentity": {
                        "Default": { "PoolId": "ca-central-1:12ab34cd-56ef-78ab-90cd-12ef34ab56cd", "Region": "ca-central-1" }
                    }
                },
                "CognitoUserPool": {
                    "Default": { "PoolId": "ca-central-1_Gt5Fr4De3", "AppClientId": "2w4e6r8t0y2u4i6o8p0a2s4d6f", "Region": "ca-central-1" }
                },
                "Auth": {
                    "Default": {
                        "authenticationFlowType": "USER_SRP_AUTH",
                        "mfaConfiguration": "ON",
                        "mfaTypes": ["TOTP"],
                        "passwordProtectionSettings": { "passwordPolicyMinLength": 14, "passwordPolicyCharacters": [] },
                        "OAuth": {
                            "WebDomain": "tracker.auth.ca-central-1.amazoncognito.com",
                            "AppClientId": "2w4e6r8t0y2u4i6o8p0a2s4d6f",
                            "SignInRedirectURI": "tracker://signin/",
                            "SignOutRedirectURI": "tracker://signout/",
                            "Scopes": ["openid", "email"]
                        }
                    }
                }
            }
        }
    }
}''';
