// Every tenant sees its own rows: the tenant of a user becomes a principal tag.
variable "tenant_attribute" {
  default = "tenant"
}

resource "aws_cognito_user_pool" "this" {
  name                = "tenants"
  deletion_protection = "ACTIVE"

  schema {
    name                = var.tenant_attribute
    attribute_data_type = "String"
    mutable             = true
    string_attribute_constraints {
      max_length = 36
    }
  }

  admin_create_user_config {
    allow_admin_create_user_only = true
  }
}

resource "aws_cognito_user_pool_client" "this" {
  name                          = "app"
  user_pool_id                  = aws_cognito_user_pool.this.id
  explicit_auth_flows           = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  prevent_user_existence_errors = "ENABLED"
  write_attributes              = ["email", "name"]
}

resource "aws_cognito_identity_pool" "this" {
  identity_pool_name               = "tenants"
  allow_unauthenticated_identities = false

  cognito_identity_providers {
    client_id               = aws_cognito_user_pool_client.this.id
    provider_name           = aws_cognito_user_pool.this.endpoint
    server_side_token_check = true
  }
}

resource "aws_cognito_identity_pool_provider_principal_tag" "this" {
  identity_pool_id       = aws_cognito_identity_pool.this.id
  identity_provider_name = aws_cognito_user_pool.this.endpoint
  use_defaults           = false

  principal_tags = {
    tenant = "custom:${var.tenant_attribute}"
  }
}

resource "aws_iam_role" "tenant" {
  name = "tenant"

  assume_role_policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": { "Federated": "cognito-identity.amazonaws.com" },
          "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
          "Condition": {
            "StringEquals": { "cognito-identity.amazonaws.com:aud": "${aws_cognito_identity_pool.this.id}" },
            "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" }
          }
        }
      ]
    }
  POLICY

  inline_policy {
    name = "rows"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["dynamodb:GetItem", "dynamodb:Query"]
          Resource = aws_dynamodb_table.rows.arn
          Condition = {
            "ForAllValues:StringEquals" = { "dynamodb:LeadingKeys" = ["$${aws:PrincipalTag/tenant}"] }
          }
        }
      ]
    })
  }
}

resource "aws_dynamodb_table" "rows" {
  name         = "rows"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "tenant"

  attribute {
    name = "tenant"
    type = "S"
  }
}

resource "aws_cognito_identity_pool_roles_attachment" "this" {
  identity_pool_id = aws_cognito_identity_pool.this.id

  roles = {
    authenticated = aws_iam_role.tenant.arn
  }
}
