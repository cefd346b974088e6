stage         = "prod"
mfa           = "OPTIONAL"
length        = 10
google_secret = "made-up-secret-of-the-test"
unused        = "x"
