/** The file that puts a back end of Amplify Gen 2 together, and a file of one of its parts: rules ask both whether guests are let in. */
export const amplifyBackend = 'Amplify::Backend';
export const amplifyPart = 'Amplify::BackendPart';
