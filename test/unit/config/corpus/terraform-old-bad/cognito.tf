# Written for Terraform 0.11, with what people told other linters.
resource "aws_cognito_user_pool" "pool" {
  name              = "${var.name}"
  mfa_configuration = "OFF"

  password_policy {
    minimum_length    = 6
    require_lowercase = true
    require_numbers   = "false"
  }
}

resource "aws_cognito_identity_pool" "public" {
  #checkov:skip=CKV_AWS_366:The map is for everybody.
  identity_pool_name               = "${var.name} public"
  allow_unauthenticated_identities = true
}

resource "aws_cognito_identity_pool" "maps" {
  identity_pool_name               = "maps"
  allow_unauthenticated_identities = true # claimlens-ignore-line idpool-guest
}

#trivy:ignore:CKV_AWS_366
resource "aws_cognito_identity_pool" "figures" {
  identity_pool_name               = "figures"
  allow_unauthenticated_identities = true
}

resource "aws_cognito_identity_pool" "open" {
  identity_pool_name               = "open"
  allow_unauthenticated_identities = "${true}"
}

variable "name" {}
