resource "aws_cognito_identity_pool" "shop" {
  identity_pool_name               = replace(local.name, "-", "_")
  allow_unauthenticated_identities = false
  allow_classic_flow               = false

  cognito_identity_providers {
    client_id               = aws_cognito_user_pool_client.web.id
    provider_name           = aws_cognito_user_pool.users.endpoint
    server_side_token_check = true
  }
}

data "aws_iam_policy_document" "users_trust" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["cognito-identity.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "cognito-identity.amazonaws.com:aud"
      values   = [aws_cognito_identity_pool.shop.id]
    }

    condition {
      test     = "ForAnyValue:StringLike"
      variable = "cognito-identity.amazonaws.com:amr"
      values   = ["authenticated"]
    }
  }
}

resource "aws_iam_role" "users" {
  name               = "${local.name}-users"
  assume_role_policy = data.aws_iam_policy_document.users_trust.json
}

data "aws_iam_policy_document" "users" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.files.arn}/users/&{cognito-identity.amazonaws.com:sub}/*"]
  }
}

resource "aws_iam_policy" "users" {
  name   = "${local.name}-users"
  policy = data.aws_iam_policy_document.users.json
}

resource "aws_iam_role_policy_attachment" "users" {
  role       = aws_iam_role.users.name
  policy_arn = aws_iam_policy.users.arn
}

resource "aws_cognito_identity_pool_roles_attachment" "shop" {
  identity_pool_id = aws_cognito_identity_pool.shop.id

  roles = {
    "authenticated" = aws_iam_role.users.arn
  }
}

resource "aws_s3_bucket" "files" {
  bucket = "${local.name}-files"
}

resource "aws_iam_role" "lambda" {
  name = "${local.name}-lambda"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}
