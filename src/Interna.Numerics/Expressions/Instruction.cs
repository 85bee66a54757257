namespace Interna.Numerics.Expressions;

/// <summary>What one step of a postfix program does with the top of the stack.</summary>
internal enum Operation : byte
{
    Constant, Variable, Add, Subtract, Multiply, Divide, Negate, Power, IntegerPower, ConstantPower,
    Exp, Log, Sqrt, Tanh, Cosh, Sinh, Abs, Min, Max,
    Shift, Scale, Polynomial,
}

/// <summary>One step of a postfix program.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Value">The constant, or the exponent.</param>
/// <param name="Index">The variable, the integer exponent, or the polynomial.</param>
internal readonly record struct Instruction(Operation Operation, double Value = 0, int Index = 0);
