/** The file that puts a back end of Amplify Gen 2 together, and a file of one of its parts: rules ask both whether guests are let in. */
export const amplifyBackend = 'Amplify::Backend';
export const amplifyPart = 'Amplify::BackendPart';

/** That a function may do something with the user pool of a back end of Amplify Gen 2: `Actions` in Amplify's words. */
export const amplifyAccess = 'Amplify::AuthAccess';
