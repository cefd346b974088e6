#!/bin/sh
# Asks the user pool who is signed in.
curl --fail --silent '{{origin}}/oauth2/userInfo' \
	--header 'Authorization: Bearer {{access}}' \
	--header 'Accept: application/json'
