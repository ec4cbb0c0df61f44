"""Reads copy that anyone wrote, finds its claims, and holds each against the count."""
